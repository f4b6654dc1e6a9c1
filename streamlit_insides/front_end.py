"""The names in Streamlit's front end that our style sheets and scripts lean on. tests/contract/ holds both to it."""

# data-testid, as it stands in the front end's scripts.
TEST_IDS = frozenset(
    {
        "stApp", "stAppViewContainer", "stBottom", "stBottomBlockContainer", "stButton", "stButtonGroup",
        "stCaptionContainer", "stCheckbox", "stCode", "stColumn", "stDateInputField", "stDownloadButton",
        "stElementContainer", "stElementToolbar", "stElementToolbarButton", "stExpander", "stExpanderDetails",
        "stHeader", "stHeading", "stHeadingWithActionElements",
        "stHorizontalBlock", "stIconMaterial", "stLayoutWrapper", "stMain", "stMainBlockContainer",
        "stMarkdownContainer",
        "stNumberInputContainer", "stPageLink",
        "stPageLink-NavLink", "stPlotlyChart", "stRadio", "stRadioGroup", "stRadioOption", "stSelectbox",
        "stSelectboxVirtualDropdown", "stSkeleton", "stSkipToContent", "stSlider",
        "stSliderThumbValue", "stTextAreaRootElement", "stTextInput", "stTextInputRootElement", "stToolbar",
        "stVerticalBlock", "stWidgetLabel",
    }
)  # fmt: skip
# data-testid that the front end puts together: what stands in its scripts, and what can follow.
TEST_IDS_IN_PARTS = {"stAlertContent": ("Error",), "stBaseButton-": ("primary", "secondary", "tertiary")}
# Classes that elements of a kind, and containers with a key, have.
CLASSES = frozenset(
    {
        "stApp",
        "stButton",
        "stDownloadButton",
        "stElementContainer",
        "stExpander",
        "stHtml",
        "stPageLink",
        "stPlotlyChart",
    }
)
KEY_CLASS = "st-key-"
# The state of the line and of the script, on stApp.
STATES = ("data-test-connection-state", "data-test-script-state")
LINE_STATES = ("CONNECTED", "DISCONNECTED_FOREVER")
# Chosen buttons and the option in focus.
MARKS = ("data-selected", "data-focused")
# localStorage keys under which the front end would note the pages opened.
THEME_KEY = "stActiveTheme"
# The event when a script can't be fetched.
SCRIPT_MISSED = "vite:preloadError"
# The id of the element that the app is drawn into.
ROOT = "root"
