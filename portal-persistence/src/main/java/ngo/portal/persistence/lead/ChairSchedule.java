package ngo.portal.persistence.lead;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The terms in the chair of the coalition. Terms never overlap; the schedule reports days without a chair. */
public record ChairSchedule(List<ChairTermRow> terms) {

    public ChairSchedule {
        terms = terms.stream()
                .sorted(Comparator.comparing(ChairTermRow::firstDay))
                .toList();
    }

    /** A gap between two terms, both ends included. */
    public record Gap(LocalDate firstDay, LocalDate lastDay) {}

    public Optional<ChairTermRow> on(LocalDate day) {
        return terms.stream().filter(term -> term.holds(day)).findFirst();
    }

    public Optional<ChairTermRow> after(LocalDate day) {
        return terms.stream().filter(term -> term.firstDay().isAfter(day)).findFirst();
    }

    /** Future days without a chair between terms. */
    public List<Gap> gaps(LocalDate today) {
        return IntStream.range(1, terms.size())
                .mapToObj(i -> new Gap(
                        terms.get(i - 1).lastDay().plusDays(1),
                        terms.get(i).firstDay().minusDays(1)))
                .filter(gap -> !gap.firstDay().isAfter(gap.lastDay()))
                .filter(gap -> !gap.lastDay().isBefore(today))
                .toList();
    }

    public boolean isTaken(LocalDate firstDay, LocalDate lastDay) {
        return terms.stream().anyMatch(term -> !term.firstDay().isAfter(lastDay) && !firstDay.isAfter(term.lastDay()));
    }

    /** The first day without a planned chair. */
    public LocalDate firstFreeDay(LocalDate today) {
        return terms.stream()
                .map(term -> term.lastDay().plusDays(1))
                .filter(day -> day.isAfter(today))
                .max(Comparator.naturalOrder())
                .orElse(today);
    }

    /** The term that has begun after another's without a recorded handover. */
    public Optional<ChairTermRow> awaitingHandover(LocalDate today) {
        return on(today)
                .filter(term -> !term.isHandedOver())
                .filter(term -> !terms.get(0).id().equals(term.id()));
    }
}
