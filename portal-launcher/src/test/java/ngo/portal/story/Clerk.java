package ngo.portal.story;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ngo.portal.leak.Session;
import ngo.portal.leak.Sheet;

/** Somebody who reads pages and fills in their forms without a browser, where nothing depends on one. */
final class Clerk {

    private final Session session;

    private Clerk(Session session) {
        this.session = session;
    }

    static Clerk signIn(Portal portal, String account) {
        return new Clerk(Session.of(portal, account));
    }

    HttpResponse<String> asks(String path) {
        return session.get(path);
    }

    /** The page, or what is said instead of it. */
    String reads(String path) {
        return session.get(path).body();
    }

    /** A form of a page with its current values. */
    Sheet form(String path, String form) {
        return Sheet.of(reads(path), form);
    }

    /** The page that comes next. */
    String sends(Sheet sheet) {
        return session.post(sheet.action(), sheet.fields()).body();
    }

    int isAnswered(Sheet sheet) {
        return session.post(sheet.action(), sheet.fields()).statusCode();
    }

    /** Presses a button of a form in which nothing is filled in. */
    String presses(String path, String form, String button) {
        return sends(form(path, form).pressing(button));
    }

    /** Ticks everybody of these names in a list of people. */
    String chooses(String path, String form, String list, String button, String... names) {
        String page = reads(path);
        Sheet sheet = Sheet.of(page, form);
        for (String name : List.of(names)) {
            sheet = sheet.and(list, value(page, list, name));
        }
        return sends(sheet.pressing(button));
    }

    /** Presses the button of this whole name, which a screen reader says. */
    String pressesNamed(String path, String form, String button) {
        String page = reads(path);
        Matcher named = Pattern.compile(
                        "<input\\b(?=[^>]*\\baria-label=\"" + Pattern.quote(button) + "\")[^>]*\\bname=\"([^\"]+)\"")
                .matcher(page);
        if (!named.find()) {
            throw new AssertionError("There is no " + button + " in " + page);
        }
        return sends(Sheet.of(page, form).pressing(named.group(1)));
    }

    /** The label of a checkbox in a list. */
    private static String value(String page, String list, String name) {
        Matcher box = Pattern.compile("<input\\b(?=[^>]*\\bname=\"" + list + "\")[^>]*\\bvalue=\"([^\"]+)\"[^>]*>"
                        + "\\s*<label\\b[^>]*>\\s*(?:<bdi>)?" + Pattern.quote(name) + "\\s*(?:</label>| \\(|</bdi>)")
                .matcher(page);
        if (!box.find()) {
            throw new AssertionError("There is no " + name + " to choose in " + page);
        }
        return box.group(1);
    }
}
