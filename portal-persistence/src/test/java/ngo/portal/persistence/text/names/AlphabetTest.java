package ngo.portal.persistence.text.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AlphabetTest {

    @Test
    void everyLanguageHasItsOwnOrder() {
        assertThat(sorted("fr", "Zèle", "Étoile", "amnistie", "Fédération"))
                .containsExactly("amnistie", "Étoile", "Fédération", "Zèle");
        assertThat(sorted("sv", "Ärende", "Zon", "Adel")).containsExactly("Adel", "Zon", "Ärende");
        assertThat(sorted("ru", "Ёлка", "Жизнь", "Дом")).containsExactly("Дом", "Ёлка", "Жизнь");
        assertThat(sorted("ar", "منظمة", "أحمد", "بيت")).containsExactly("أحمد", "بيت", "منظمة");
        assertThat(sorted("x-none", "b", "A")).containsExactly("A", "b");
    }

    private static List<String> sorted(String language, String... names) {
        return Stream.of(names).sorted(Alphabet.of(language)).toList();
    }
}
