package ngo.portal.web.security;

import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** An object that the server would hand over, which answers as far as a test asks it. */
interface ServerObject {

    @Nullable
    Object to(String called, Object[] arguments);

    static <T> T answering(Class<T> type, ServerObject answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, called, arguments) ->
                        answers.to(called.getName(), arguments == null ? new Object[0] : arguments)));
    }
}
