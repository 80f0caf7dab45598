package ngo.portal.persistence.statement;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.persistence.text.Section;

/** Statements brought to a point of their life by the verbs that everybody else uses. */
final class Statements {

    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    static final Instant SOFT = NOW.plus(Duration.ofDays(5));
    static final Instant HARD = NOW.plus(Duration.ofDays(7));
    static final UUID OWNER = UUID.randomUUID();

    private Statements() {}

    static DocumentText text(String words) {
        return new DocumentText("Free the defenders", "en", List.of(), List.of(Section.of("", "<p>" + words + "</p>")));
    }

    static Statement drafted() {
        return new Statement(OWNER, "drafter", text("Release them."), NOW);
    }

    static Statement consulted() {
        Statement statement = drafted();
        statement.startConsultation(null, "UTC", "", NOW);
        return statement;
    }

    static Statement cleared() {
        Statement statement = consulted();
        statement.sendForTextReview(NOW);
        statement.clearText(NOW);
        return statement;
    }

    static Statement open() {
        Statement statement = cleared();
        statement.openForSignOn(SOFT, HARD, "UTC", NOW);
        return statement;
    }

    static Statement closed() {
        Statement statement = open();
        statement.closeSignOn("", HARD);
        return statement;
    }

    static Statement releaseCleared() {
        Statement statement = closed();
        statement.clearRelease(HARD);
        return statement;
    }

    static Statement published() {
        Statement statement = releaseCleared();
        statement.publish(HARD);
        return statement;
    }
}
