package ngo.portal.web.shared.kind;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ngo.portal.ejb.action.Link;
import ngo.portal.web.limit.Limit;
import ngo.portal.web.navigation.Menu;
import ngo.portal.web.shared.AddressAreas;
import ngo.portal.web.shared.Addresses;
import ngo.portal.web.shared.PrincipalKind;

/** What the classes of the page layer know of letters. Runs in the loader of {@link PortalWithLetters}. */
public final class LetterPages implements Supplier<Map<String, String>> {

    static final UUID ID = new UUID(0, 1);

    @Override
    public Map<String, String> get() {
        try {
            return found();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> found() throws ReflectiveOperationException {
        DocumentDescriptors.check(List.of("LETTER", "STATEMENT"));
        Map<String, String> found = new LinkedHashMap<>();
        Stream.of("/letters", "/letters/new", "/letters/" + ID, "/letters/" + ID + "/deliveries/2", "/fr/letters/dear")
                .forEach(path -> found.put(path, target(path)));
        found.put("link", Addresses.of(Link.to(LetterDescriptor.Page.DELIVERIES, ID)));
        found.put("open to", openTo("/letters/" + ID));
        found.put("menu", menu());
        EventLink sent = EventLink.of("LETTER", "LetterSent");
        found.put("event", sent.address("LETTER", ID) + " " + sent.icon());
        EventLink comment = EventLink.of("LETTER", "CommentEdited");
        found.put("event of all kinds", comment.address("LETTER", ID) + " " + comment.icon());
        found.put("help", call("ngo.portal.web.help.HelpArea", "about", "letters"));
        found.put("opened", call("ngo.portal.web.security.OpenedDocument", "at", "/letters/" + ID + "/edit"));
        found.put(
                "opened by a program",
                call("ngo.portal.web.security.OpenedDocument", "at", "/api/v1/correspondence/" + ID));
        found.put(
                "limit",
                String.valueOf(Limit.ofAct("POST", "/letters/enclosure").orElse(null)));
        found.put("state", DocumentDescriptors.require("LETTER").state("SENT").name());
        return found;
    }

    private static String target(String path) {
        return Addresses.target(path).map(Route.Target::dispatch).orElse("none");
    }

    private static String openTo(String path) {
        return Stream.of(PrincipalKind.values())
                .filter(kind -> AddressAreas.isOpenTo(kind, path))
                .map(Enum::name)
                .collect(Collectors.joining(" "));
    }

    /** The addresses of the menu, in their order. */
    private static String menu() throws ReflectiveOperationException {
        Field work = Menu.class.getDeclaredField("WORK");
        work.setAccessible(true);
        List<String> paths = new ArrayList<>();
        for (Object way : (Collection<?>) work.get(null)) {
            Method path = way.getClass().getDeclaredMethod("path");
            path.setAccessible(true);
            paths.add(String.valueOf(path.invoke(way)));
        }
        return String.join(" ", paths);
    }

    /** The answer of a method that other packages do not see. */
    private static String call(String type, String method, String argument) throws ReflectiveOperationException {
        Method called = Class.forName(type).getDeclaredMethod(method, String.class);
        called.setAccessible(true);
        return String.valueOf(called.invoke(null, argument));
    }
}
