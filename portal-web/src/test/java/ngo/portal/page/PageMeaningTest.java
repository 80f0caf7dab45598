package ngo.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageMeaningTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<p>a b</p> | <p> a  b </p>",
                "<ul><li>a</li></ul> | <ul> <li>a</li> </ul>",
                "<p>a<br/>b</p> | <p>a<br/> b</p>",
                "<b><ui:a/></b> | <b> <ui:a/></b>",
                "<ui:a><ui:b/><ui:c/></ui:a> | <ui:a> <ui:b/> <ui:c/> </ui:a>",
                "<p><ui:a/>b</p> | <p> <ui:a/>b </p>",
                "<p a=\"#{b and c}\"/> | <p  a=\"#{b   and  c}\" />",
                "<p>#{a(b).c}</p> | <p>#{a(b) .c}</p>",
                "<p>a b</p> | <p>a <ui:remove>c</ui:remove> b</p>",
                "<p class=\"said\"><ui:a/></p> | <p class=\"said\"> <ui:a/></p>",
                "<p class=\"meta\"><b>a</b><i>b</i></p> | <p class=\"meta\"><b>a </b> <i>b</i></p>",
                "<po:buttons><ui:fragment><a/></ui:fragment><a/></po:buttons> | <po:buttons> <ui:fragment> <a/></ui:fragment> <a/></po:buttons>",
            })
    void isTheSame(String one, String other) {
        assertThat(PageMeaning.of(one)).isEqualTo(PageMeaning.of(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<p>#{a}<b>c</b></p> | <p>#{a} <b>c</b></p>",
                "<p><b>a</b><b>c</b></p> | <p><b>a</b> <b>c</b></p>",
                "<b>a</b> | <b> a</b>",
                "<p class=\"meta\">a<ui:b/></p> | <p class=\"meta\">a <ui:b/></p>",
                "<p class=\"meta\"><b><i>a</i><i>b</i></b></p> | <p class=\"meta\"><b><i>a</i> <i>b</i></b></p>",
                "<p class=\"buttons\"><po:b><a/><a/></po:b></p> | <p class=\"buttons\"><po:b><a/> <a/></po:b></p>",
                "<p><ui:a/>b</p> | <p><ui:a/> b</p>",
                "<p>a<ui:b/></p> | <p>a <ui:b/></p>",
                "<ui:a>b</ui:a> | <ui:a>b </ui:a>",
                "<p>a<ui:remove/>b</p> | <p>a<ui:remove/> b</p>",
                "<td><ui:a/></td> | <td><ui:a/> </td>",
                "<td></td> | <td> </td>",
                "<p class=\"diff\">a</p> | <p class=\"diff\"> a</p>",
                "<p class=\"said\"><b>a</b> b</p> | <p class=\"said\"><b>a</b>  b</p>",
                "<p a=\"b  c\"/> | <p a=\"b c\"/>",
                "<p a=\"#{'b  c'}\"/> | <p a=\"#{'b c'}\"/>",
                "<p a=\"b\" c=\"d\"/> | <p c=\"d\" a=\"b\"/>",
            })
    void isAnother(String one, String other) {
        assertThat(PageMeaning.of(one)).isNotEqualTo(PageMeaning.of(other));
    }
}
