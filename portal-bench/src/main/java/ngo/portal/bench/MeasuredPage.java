package ngo.portal.bench;

import java.util.List;
import java.util.Locale;

/** What is measured, in the order of the table. */
enum MeasuredPage {
    BARE("bare table"),
    LIST("list of statements"),
    DOCUMENT("statement"),
    DASHBOARD("dashboard"),
    PUBLIC("public page"),
    SAVE("open the form and save");

    private final String title;

    MeasuredPage(String title) {
        this.title = title;
    }

    boolean isNamedIn(String list) {
        return List.of(list.toUpperCase(Locale.ROOT).split("[\\s,]+")).contains(name());
    }

    String title() {
        return title;
    }
}
