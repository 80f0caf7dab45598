package ngo.portal.web.shared.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BeanMemberResolverTest {

    private final BeanMemberResolver members = new BeanMemberResolver();

    private final Expressions expressions = new Expressions();

    /** What a page could ask. */
    public static class Answers {

        public String getName() {
            return "name";
        }

        public boolean isOpen() {
            return true;
        }

        public @Nullable String getNothing() {
            return null;
        }

        public String said(String first, Object... rest) {
            return first + List.of(rest);
        }

        public String plus(long more) {
            return "+" + more;
        }

        public String either(String words) {
            return words;
        }

        public String either(Integer number) {
            return number.toString();
        }

        public String getRefused() {
            throw new IllegalStateException("refused");
        }

        public String refuse() {
            throw new IllegalStateException("refused");
        }
    }

    @Test
    void propertiesAreReadByTheirGetters() {
        assertThat(members.getValue(expressions, new Answers(), "name")).isEqualTo("name");
        assertThat(expressions.isPropertyResolved()).isTrue();
        assertThat(members.getValue(expressions, new Answers(), "open")).isEqualTo(true);
    }

    @Test
    void nothingIsAnAnswerToo() {
        assertThat(members.getValue(expressions, new Answers(), "nothing")).isNull();
        assertThat(expressions.isPropertyResolved()).isTrue();
    }

    @Test
    void methodsTakeWhatFits() {
        assertThat(call("plus", "7")).isEqualTo("+7");
        assertThat(call("said", "one")).isEqualTo("one[]");
        assertThat(call("said", "one", 2, 3)).isEqualTo("one[2, 3]");
        assertThat(expressions.isPropertyResolved()).isTrue();
    }

    @Test
    void anOptionalIsAskedItself() {
        assertThat(members.getValue(expressions, Optional.of("words"), "present"))
                .isEqualTo(true);
        assertThat(members.getValue(expressions, Optional.empty(), "present")).isEqualTo(false);
        assertThat(members.invoke(expressions, Optional.of("words"), "get", null, new Object[0]))
                .isEqualTo("words");
        assertThat(expressions.isPropertyResolved()).isTrue();
    }

    @Test
    void whatIsNotClearIsLeftToOthers() {
        assertThat(call("either", "words")).isNull();
        assertThat(call("none")).isNull();
        assertThat(call("plus", 1, 2)).isNull();
        assertThat(members.getValue(expressions, new Answers(), "none")).isNull();
        assertThat(members.getValue(expressions, new ArrayList<>(), "empty")).isNull();
        assertThat(members.getValue(expressions, null, "name")).isNull();
        assertThat(expressions.isPropertyResolved()).isFalse();
    }

    @Test
    void whatIsThrownIsTheCause() {
        assertThatThrownBy(() -> call("refuse"))
                .isInstanceOf(ELException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> members.getValue(expressions, new Answers(), "refused"))
                .isInstanceOf(ELException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    private @Nullable Object call(String method, Object... arguments) {
        return members.invoke(expressions, new Answers(), method, null, arguments);
    }

    /** An evaluation that knows how to make numbers of words. */
    private static final class Expressions extends ELContext {

        @Override
        @SuppressWarnings("unchecked") // as all that creates values of a type that is given at run time
        public <T> T convertToType(Object value, Class<T> type) {
            return (T) (type == long.class ? Long.valueOf(value.toString()) : value);
        }

        @Override
        public @Nullable ELResolver getELResolver() {
            return null;
        }

        @Override
        public @Nullable FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public @Nullable VariableMapper getVariableMapper() {
            return null;
        }
    }
}
