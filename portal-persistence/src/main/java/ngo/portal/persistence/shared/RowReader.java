package ngo.portal.persistence.shared;

import jakarta.persistence.Convert;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.sessions.DatabaseRecord;
import org.jspecify.annotations.Nullable;

/**
 * Maps each row to a record, by the labels of its columns. A record within the record takes columns by the names of its own
 * components. A list of records, and a record that may be absent, are empty at first: a repository fills them from another
 * query.
 *
 * <p>An SQL null becomes null where the component is {@code @Nullable}, the empty text for a text, false for a flag and an
 * empty collection for a list or a set; for any other component it is an error.
 */
final class RowReader<T> {

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private final Class<?> type;
    private final Maker root;
    private final List<Column> columns = new ArrayList<>();

    private volatile Order order = new Order(List.of(), new int[0]);

    private RowReader(Class<T> type) {
        this.type = type;
        this.root = ValueReader.of(type)
                .<Maker>map(reader -> column("", type, reader, false))
                .orElseGet(() -> record(type));
        Set<String> labels = new HashSet<>();
        for (Column column : columns) {
            if (!labels.add(column.label())) {
                throw new IllegalArgumentException(type.getName() + " would read " + column.label() + " twice");
            }
        }
    }

    static <T> RowReader<T> of(Class<T> type) {
        return new RowReader<>(type);
    }

    /** Makes one component of a record, or the whole. */
    @FunctionalInterface
    private interface Maker {

        @Nullable
        Object make(@Nullable Object[] values, int[] places);
    }

    /** One column that is read; without a label where it is the only one. */
    record Column(String label, Class<?> type) {}

    /** The positions of the columns in the result of a query, which are the same each time. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Order(List<String> labels, int[] places) {}

    List<T> read(List<DatabaseRecord> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        int[] places = places(rows.get(0).getFields());
        List<T> made = new ArrayList<>(rows.size());
        for (DatabaseRecord row : rows) {
            @SuppressWarnings("unchecked") // the root makes what the reader is of
            T one = (T) root.make(row.getValues().toArray(), places);
            made.add(one);
        }
        return Collections.unmodifiableList(made);
    }

    private int[] places(List<DatabaseField> fields) {
        Order known = order;
        if (!isSame(known.labels(), fields)) {
            List<String> labels = fields.stream().map(DatabaseField::getName).toList();
            known = new Order(labels, places(labels.toArray(String[]::new)));
            order = known;
        }
        return known.places();
    }

    private static boolean isSame(List<String> labels, List<DatabaseField> fields) {
        if (labels.size() != fields.size()) {
            return false;
        }
        for (int i = 0; i < labels.size(); i++) {
            if (!labels.get(i).equals(fields.get(i).getName())) {
                return false;
            }
        }
        return true;
    }

    /** The position of each column that is read; refuses a missing column and one that nobody reads. */
    int[] places(String... labels) {
        List<String> there = Arrays.asList(labels);
        boolean isValue = columns.size() == 1 && columns.get(0).label().isEmpty();
        if (isValue && there.size() == 1) {
            return new int[] {0};
        }
        List<String> missing = columns.stream()
                .map(Column::label)
                .filter(label -> !there.contains(label))
                .toList();
        if (isValue || !missing.isEmpty() || there.size() != columns.size()) {
            List<String> extra = new ArrayList<>(there);
            columns.forEach(column -> extra.remove(column.label()));
            throw new IllegalStateException("the columns " + there + " do not make " + type.getName() + ": missing "
                    + missing + ", not read " + extra);
        }
        return columns.stream()
                .mapToInt(column -> there.indexOf(column.label()))
                .toArray();
    }

    List<Column> columns() {
        return columns;
    }

    private Maker record(Class<?> record) {
        if (!record.isRecord()) {
            throw new IllegalArgumentException("no column becomes " + record.getName());
        }
        RecordComponent[] components = record.getRecordComponents();
        Maker[] makers = Arrays.stream(components).map(this::component).toArray(Maker[]::new);
        Constructor<?> constructor = constructor(record, components);
        return (values, places) -> {
            @Nullable Object[] arguments = new Object[makers.length];
            for (int i = 0; i < makers.length; i++) {
                arguments[i] = makers[i].make(values, places);
            }
            return made(constructor, arguments);
        };
    }

    private Maker component(RecordComponent component) {
        Type wanted = component.getGenericType();
        if (isListOfRecords(wanted)) {
            return (values, places) -> List.of();
        }
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (nullable && component.getType().isRecord()) {
            return (values, places) -> null;
        }
        String label = HUMP.matcher(component.getName()).replaceAll("_").toLowerCase(Locale.ROOT);
        Optional<ValueReader> reader = Optional.ofNullable(
                        component.getAccessor().getAnnotation(Convert.class))
                .map(ValueReader::of)
                .or(() -> ValueReader.of(wanted));
        return reader.<Maker>map(found -> column(label, component.getType(), found, nullable))
                .orElseGet(() -> record(component.getType()));
    }

    private static boolean isListOfRecords(Type wanted) {
        return wanted instanceof ParameterizedType list
                && list.getRawType() == List.class
                && list.getActualTypeArguments()[0] instanceof Class<?> element
                && element.isRecord();
    }

    private Maker column(String label, Class<?> wanted, ValueReader reader, boolean nullable) {
        int number = columns.size();
        columns.add(new Column(label, wanted));
        Object nothing = ValueReader.nothing(wanted);
        return (values, places) -> {
            Object value = values[places[number]];
            if (value != null) {
                return reader.read(value);
            }
            if (!nullable && nothing == null) {
                throw new IllegalStateException("nothing in the column " + label + " for " + type.getName());
            }
            return nullable ? null : nothing;
        };
    }

    private static Constructor<?> constructor(Class<?> record, RecordComponent... components) {
        try {
            Constructor<?> constructor = record.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record without its constructor: " + record.getName(), e);
        }
    }

    /** A runtime exception of a record's constructor is thrown unwrapped. */
    private static Object made(Constructor<?> constructor, @Nullable Object... arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
