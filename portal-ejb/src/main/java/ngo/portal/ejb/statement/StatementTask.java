package ngo.portal.ejb.statement;

/** What can be asked of somebody about a statement, what presses most first. */
enum StatementTask {
    RECONFIRM("/sign-on"),
    SIGN("/sign-on"),
    CLEAR("/sign-on"),
    REQUEST_CLEARANCE("/sign-on"),
    DECIDE_TEXT("/approval"),
    DECIDE_RELEASE("/approval"),
    DECIDE_CHANGE("/approval"),
    OPEN("/open"),
    PUBLISH("/release"),
    COMMENT("/discussion"),
    ANSWER_AMENDMENTS("/amendments"),
    GO_ON_WRITING("/edit");

    private final String page;

    StatementTask(String page) {
        this.page = page;
    }

    /** Below the statement's own address. */
    String page() {
        return page;
    }
}
