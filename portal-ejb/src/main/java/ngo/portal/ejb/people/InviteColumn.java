package ngo.portal.ejb.people;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of an invitation table; all but the address are optional. */
public enum InviteColumn {
    EMAIL(
            "email",
            "e-mail",
            "e-mail address",
            "mail",
            "address",
            "courriel",
            "correo",
            "correo electrónico",
            "البريد الإلكتروني",
            "почта"),
    NAME("name", "full name", "person", "nom", "nombre", "الاسم", "имя"),
    LANGUAGE("language", "lang", "langue", "idioma", "اللغة", "язык"),
    ROLES("roles", "role", "rôle", "rôles", "rol", "الدور", "роль", "роли"),
    UNTIL("until", "last day", "end", "expires", "jusqu'au", "hasta", "حتى", "до");

    @SuppressWarnings("ImmutableEnumChecker") // copied below
    private final Set<String> names;

    InviteColumn(String... names) {
        this.names = Stream.of(names).map(InviteCheck::fold).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Guesses the column of each value by the table's header.
     *
     * @param labels the columns' labels on pages, in all languages
     */
    public static Map<InviteColumn, Integer> guess(List<String> head, Function<InviteColumn, List<String>> labels) {
        Map<InviteColumn, Integer> mapping = new EnumMap<>(InviteColumn.class);
        for (int i = 0; i < head.size(); i++) {
            int place = i;
            String title = InviteCheck.fold(head.get(i));
            Arrays.stream(values())
                    .filter(column -> column.names.contains(title)
                            || labels.apply(column).stream()
                                    .map(InviteCheck::fold)
                                    .anyMatch(title::equals))
                    .forEach(column -> mapping.putIfAbsent(column, place));
        }
        return mapping;
    }
}
