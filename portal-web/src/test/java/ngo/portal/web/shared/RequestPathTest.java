package ngo.portal.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/en/",
                "/en/statements/a-title-2.txt",
                "/api/v1/statements/0a000000-0000-4000-8000-000000000003",
                "/jakarta.faces.resource/public.css.xhtml",
                "/en/caf%C3%A9"
            })
    void anAddressOfOursIsPlain(String sent) {
        assertThat(RequestPath.isPlainPath(sent)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "en",
                "http://elsewhere/en/",
                "/api/..%2ffunding",
                "/api/..%2Ffunding",
                "/api/%2e%2E/funding",
                "/api/../funding",
                "/api/..",
                "/api/./v1",
                "/api//v1",
                "//api/v1",
                "/api/..;/funding",
                "/en/;jsessionid=1",
                "/en%3bjsessionid=1",
                "/api/..\\funding",
                "/api/..%5cfunding",
                "/api/..%252ffunding",
                "/en/%00",
                "/en/%0a",
                "/en/%7f",
                "/en/%",
                "/en/%4",
                "/en/%zz",
                "/en/%+1",
                "/en/%c0%af",
                "/en/%ed%a0%80",
                "/en/%ff"
            })
    void whatCouldBeReadInTwoWaysIsNot(String sent) {
        assertThat(RequestPath.isPlainPath(sent)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "q=100%25", "q=a+b%0Ac", "q=//..;x", "q=%D8%B9%F0%9F%95%8A&for=fidh&for=omct", "q=é"})
    void aQueryIsAnyText(String sent) {
        assertThat(RequestPath.isPlainQuery(sent)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=%00",
                "%00=q",
                "q=%1b",
                "q=%7f",
                "q=100%",
                "q=%zz",
                "q=%ff",
                "q=%ed%a0%80",
                "jakarta.faces.ViewState",
                "a=b&jakarta.faces.ViewState=x",
                "jakarta%2Efaces%2EViewState=x"
            })
    void butNothingThatIsNoneOrThatOnlyFormsCarry(String sent) {
        assertThat(RequestPath.isPlainQuery(sent)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/", "/api/v1/me"})
    void programsAskUnderOneAddress(String path) {
        assertThat(RequestPath.isApi(path)).isTrue();
        assertThat(RequestPath.isApi("/en" + path)).isFalse();
        assertThat(RequestPath.isApi("/apis")).isFalse();
    }
}
