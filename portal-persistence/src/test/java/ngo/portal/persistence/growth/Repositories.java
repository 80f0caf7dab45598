package ngo.portal.persistence.growth;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.persistence.shared.Sql;

/** All repositories there are, found among the classes of the module: a new one is asked the day it is born. */
final class Repositories {

    private static final Set<Class<?>> ANSWERS =
            Set.of(List.class, Set.class, Map.class, Optional.class, Slice.Part.class);

    private final Map<Class<?>, Object> made = new HashMap<>();
    private final EntityManager entities;

    Repositories(EntityManager entities) {
        this.entities = entities;
    }

    /** One question that a repository answers with several lines, with one that it has to find, or with what it counts. */
    record Question(Class<?> repository, Method method, String unit) implements Comparable<Question> {

        /** As it is written in a list of exceptions. */
        String name() {
            return repository.getSimpleName() + "." + method.getName();
        }

        @Override
        public int compareTo(Question other) {
            return (name() + method.getParameterCount()).compareTo(other.name() + other.method.getParameterCount());
        }
    }

    static List<Question> questions() throws Exception {
        List<Question> questions = new ArrayList<>();
        for (Class<?> type : classes()) {
            Optional<String> unit = unit(type);
            if (unit.isEmpty() || unit.get().equals("keys")) {
                continue;
            }
            for (Method method : type.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers())
                        && !method.isSynthetic()
                        && (ANSWERS.contains(method.getReturnType())
                                || method.getReturnType().isRecord())) {
                    questions.add(new Question(type, method, unit.get()));
                }
            }
        }
        questions.sort(Comparator.naturalOrder());
        return questions;
    }

    private static Optional<String> unit(Class<?> type) {
        return Stream.of(type.getDeclaredFields())
                .map(field -> field.getAnnotation(PersistenceContext.class))
                .filter(context -> context != null)
                .map(PersistenceContext::unitName)
                .findFirst();
    }

    private static List<Class<?>> classes() throws Exception {
        Path built = root();
        try (FileSystem jar = Files.isRegularFile(built) ? FileSystems.newFileSystem(built) : null) {
            return classes(jar == null ? built : jar.getPath("/"));
        }
    }

    private static List<Class<?>> classes(Path root) throws Exception {
        try (Stream<Path> files = Files.walk(root.resolve("ngo/portal/persistence"))) {
            List<Class<?>> classes = new ArrayList<>();
            for (Path file : files.filter(one -> one.toString().endsWith("Repository.class"))
                    .toList()) {
                String name = root.relativize(file).toString();
                classes.add(Class.forName(
                        name.substring(0, name.length() - ".class".length()).replace('/', '.')));
            }
            return classes;
        }
    }

    private static Path root() throws URISyntaxException {
        return Path.of(
                Sql.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    Object get(Class<?> type) throws ReflectiveOperationException {
        Object known = made.get(type);
        if (known != null) {
            return known;
        }
        Object repository = type.getDeclaredConstructor().newInstance();
        made.put(type, repository);
        for (Field field : type.getDeclaredFields()) {
            field.setAccessible(true);
            if (field.isAnnotationPresent(PersistenceContext.class)) {
                field.set(repository, entities);
            } else if (field.isAnnotationPresent(Inject.class)) {
                field.set(repository, get(field.getType()));
            }
        }
        return repository;
    }
}
