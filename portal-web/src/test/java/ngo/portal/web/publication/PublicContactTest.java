package ngo.portal.web.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublicContactTest {

    private final PublicContact contact = new PublicContact();

    @Test
    void anAddressInAPressContactCanBeFollowed() {
        assertThat(contact.linked("Ana, press.office@fidh.example.\n+33 1"))
                .isEqualTo(
                        "Ana, <a href=\"mailto:press.office@fidh.example\"><bdi dir=\"ltr\">press.office@fidh.example</bdi></a>.\n+33 1");
        assertThat(contact.linked("")).isEmpty();
        assertThat(contact.linked("@ a@b no")).isEqualTo("@ a@b no");
    }

    @Test
    void nothingThatSomebodyTypedBecomesMarkup() {
        assertThat(contact.linked("<script>\"x\"@a.example</script> x\"onclick=a@b.example&"))
                .doesNotContain("<script", "\"onclick")
                .contains("mailto:a@b.example\"", "&amp;");
    }
}
