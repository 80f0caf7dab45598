package ngo.portal.web.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What programs can call, read off the resources themselves. */
final class ApiShape {

    /**
     * One method at one address.
     *
     * @param parameters each as {@code place:name}
     * @param body name of the schema of what is sent, empty where nothing is
     */
    record Operation(Set<String> parameters, String body) {}

    private ApiShape() {}

    /** By method and address, such as {@code GET /statements/{id}}. */
    static Map<String, Operation> operations() {
        Map<String, Operation> found = new TreeMap<>();
        for (Class<?> resource : ApiApplication.RESOURCES) {
            for (Method method : resource.getMethods()) {
                verb(method).ifPresent(verb -> found.put(verb + " " + address(resource, method), operation(method)));
            }
        }
        return found;
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(Class::getSimpleName)
                .findFirst();
    }

    private static String address(Class<?> resource, Method method) {
        String address = Stream.of(resource, method)
                .map(element -> element.getAnnotation(Path.class))
                .filter(path -> path != null)
                .map(path -> "/" + path.value())
                .collect(Collectors.joining());
        return address.replaceAll(":[^}]*}", "}");
    }

    private static Operation operation(Method method) {
        Set<String> parameters = new TreeSet<>();
        String body = "";
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                Arrays.stream(parameter.getType().getDeclaredFields())
                        .flatMap((Field field) -> place(field).stream())
                        .forEach(parameters::add);
            } else if (parameter.getType().isRecord()) {
                body = Schemas.name(parameter.getType());
            } else {
                parameters.add(place(parameter).orElseThrow());
            }
        }
        return new Operation(parameters, body);
    }

    private static Optional<String> place(AnnotatedElement element) {
        if (element.isAnnotationPresent(PathParam.class)) {
            return Optional.of("path:" + element.getAnnotation(PathParam.class).value());
        }
        if (element.isAnnotationPresent(QueryParam.class)) {
            return Optional.of(
                    "query:" + element.getAnnotation(QueryParam.class).value());
        }
        return Optional.ofNullable(element.getAnnotation(HeaderParam.class)).map(header -> "header:" + header.value());
    }
}
