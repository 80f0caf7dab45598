package ngo.portal.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.Vector;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.sessions.DatabaseRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowReaderTest {

    private static final UUID ID = UUID.fromString("11111111-2222-3333-4444-555555555555");

    enum Colour {
        RED,
        BLUE
    }

    record Spot(int fromLeft, int fromTop) {}

    record Card(UUID id, String shortName, Colour colour, Spot spot, List<Spot> others, @Nullable Spot last) {}

    record Blank(String text, boolean flag, @Nullable String note, @Nullable Integer count) {}

    record Many(List<String> words, Set<Colour> colours) {}

    record Twice(String text, Blank blank) {}

    @Test
    void columnsFillComponentsByNameInAnyOrder() {
        Card card = read(
                Card.class, columns("from_top", 2, "short_name", "x", "id", ID, "from_left", 1L, "colour", "BLUE"));

        assertThat(card).isEqualTo(new Card(ID, "x", Colour.BLUE, new Spot(1, 2), List.of(), null));
    }

    @Test
    void whatIsMissingAndWhatNobodyReadsIsSaid() {
        assertThatThrownBy(() -> read(Spot.class, columns("from_left", 1, "from_right", 2)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("missing [from_top]")
                .hasMessageContaining("not read [from_right]");
        assertThatThrownBy(() -> read(Spot.class, columns("from_left", 1, "from_top", 2, "from_right", 3)))
                .hasMessageContaining("not read [from_right]");
        assertThatThrownBy(() -> read(Spot.class, columns("from_left", 1, "from_top", 2, "from_top", 3)))
                .hasMessageContaining("not read [from_top]");
    }

    @Test
    void noColumnFillsTwoComponents() {
        assertThatThrownBy(() -> RowReader.of(Twice.class)).hasMessageContaining("text twice");
    }

    @Test
    void nothingIsTheEmptyTextAndFalseUnlessItMayBeNothing() {
        assertThat(read(Blank.class, columns("text", null, "flag", null, "note", null, "count", null)))
                .isEqualTo(new Blank("", false, null, null));
        assertThatThrownBy(() -> read(Spot.class, columns("from_left", 1, "from_top", null)))
                .hasMessageContaining("from_top");
    }

    @Test
    void severalComeFromAnArrayOrFromWordsWithCommas() {
        assertThat(read(Many.class, columns("words", new String[] {"a", "b,c"}, "colours", "RED,BLUE")))
                .isEqualTo(new Many(List.of("a", "b,c"), Set.of(Colour.RED, Colour.BLUE)));
        assertThat(read(Many.class, columns("words", "", "colours", null))).isEqualTo(new Many(List.of(), Set.of()));
    }

    @Test
    void oneColumnIsReadAsItIs() {
        assertThat(read(UUID.class, columns("whatever", ID))).isEqualTo(ID);
        assertThatThrownBy(() -> read(UUID.class, columns("id", ID, "other", ID)))
                .hasMessageContaining("not read");
    }

    @Test
    void aWordThatIsNoConstantIsAFault() {
        assertThatThrownBy(() -> read(Colour.class, columns("colour", "GREEN"))).hasMessageContaining("GREEN");
    }

    private static List<Map.Entry<String, List<?>>> columns(@Nullable Object... labelsAndValues) {
        List<Map.Entry<String, List<?>>> columns = new ArrayList<>();
        for (int i = 0; i < labelsAndValues.length; i += 2) {
            List<@Nullable Object> value = new ArrayList<>();
            value.add(labelsAndValues[i + 1]);
            columns.add(Map.entry(String.valueOf(labelsAndValues[i]), value));
        }
        return columns;
    }

    @SuppressWarnings("JdkObsolete") // what EclipseLink hands out
    private static <T> T read(Class<T> type, List<Map.Entry<String, List<?>>> columns) {
        Vector<DatabaseField> fields = new Vector<>();
        Vector<@Nullable Object> values = new Vector<>();
        columns.forEach(column -> {
            fields.add(new DatabaseField(column.getKey()));
            values.add(column.getValue().get(0));
        });
        return RowReader.of(type)
                .read(List.of(new DatabaseRecord(fields, values)))
                .get(0);
    }
}
