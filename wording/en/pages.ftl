# Names of the pages, as the menu and links call them, and the headings above them.
# A heading that is none of its own is the page's name: { pages-options } stands for it.

## The path
pages-start = Start
pages-start-heading = Should I ask about ketamine, KAP, SGB or other care?
pages-options = All options
pages-options-heading = { pages-options }
pages-compare = Side by side
pages-compare-heading = { pages-compare }
pages-evidence = Does it help?
pages-evidence-heading = { pages-evidence }
pages-time-and-control = Time and control
pages-time-and-control-heading = Can the dose be changed?
pages-cost = Visits and cost
pages-cost-heading = Visits, rides and cost
pages-summary = My summary
pages-summary-heading = { pages-summary }

## Beside the path
pages-values = What matters to me
pages-values-heading = { pages-values }
pages-questions = Questions people ask
pages-questions-heading = { pages-questions }
pages-before = Before you go
pages-before-heading = { pages-before }
pages-after = After you chose
pages-after-heading = { pages-after }
pages-beside = For the person beside you
pages-beside-heading = { pages-beside }
pages-read-aloud = Read to someone
pages-read-aloud-heading = { pages-read-aloud }
pages-clinic = Choosing a clinic
pages-clinic-heading = { pages-clinic }
pages-sources = Sources
pages-sources-heading = Sources and method
pages-chairside = For clinicians
pages-chairside-heading = For clinicians: chairside

## The browser's tab and its history
# $name is a page's name or, of a page outside the menu, its heading.
pages-title = { $name }: ketamine, KAP and SGB side by side
