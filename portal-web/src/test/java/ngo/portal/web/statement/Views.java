package ngo.portal.web.statement;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.ejb.statement.StatementAction;
import ngo.portal.ejb.statement.StatementView;
import ngo.portal.persistence.statement.Answer;
import ngo.portal.persistence.statement.Display;
import ngo.portal.persistence.statement.SignOnRow;
import ngo.portal.persistence.statement.SignOnState;
import ngo.portal.persistence.statement.StatementDetail;
import ngo.portal.persistence.statement.StatementState;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Section;
import org.jspecify.annotations.Nullable;

/** Statements as pages read them. */
final class Views {

    static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

    private Views() {}

    static StatementDetail statement(int number, String notes, String contact, Section... sections) {
        DocumentText text = new DocumentText("Title", "en", List.of(), List.of(sections));
        return new StatementDetail(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "fidh",
                "FIDH",
                "title",
                StatementState.CONSULTATION,
                text,
                notes,
                contact,
                number,
                1,
                "",
                0,
                0,
                null,
                "UTC",
                "",
                null,
                null,
                "UTC",
                null,
                "",
                0,
                false,
                NOON,
                NOON,
                1);
    }

    static StatementView allowing(StatementAction first, StatementAction... others) {
        return new StatementView(
                statement(1, "", ""),
                EnumSet.of(first, others),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** An invited organisation at the board. */
    static SignOnRow seat(String name, SignOnState state, @Nullable Answer answer) {
        return new SignOnRow(
                UUID.randomUUID(),
                "amnesty",
                name,
                state,
                answer,
                Display.NAMED,
                "",
                "",
                "",
                "",
                null,
                1,
                "",
                "",
                "",
                0,
                false);
    }
}
