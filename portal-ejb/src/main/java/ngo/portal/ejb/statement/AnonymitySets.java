package ngo.portal.ejb.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import ngo.portal.persistence.organisation.OrganisationRepository;
import ngo.portal.persistence.statement.Answer;
import ngo.portal.persistence.statement.Display;
import ngo.portal.persistence.statement.SignOnRow;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Computes the anonymity set of a signature that names a region only. */
@ApplicationScoped
public class AnonymitySets {

    @Inject
    @ConfigProperty(name = "portal.region.crowd", defaultValue = "3")
    private int fewest;

    @Inject
    private OrganisationRepository organisations;

    /** Based on the answers that the caller may see. */
    AnonymitySet of(String region, List<SignOnRow> board) {
        Set<UUID> members = organisations.ofRegion(region);
        return count(region, members, board, fewest);
    }

    /** The anonymity set if this organisation signed for its region. */
    AnonymitySet with(UUID signing, String region, List<SignOnRow> board) {
        List<SignOnRow> others = board.stream()
                .filter(row -> !row.organisation().equals(signing))
                .toList();
        AnonymitySet crowd = of(region, others);
        return new AnonymitySet(region, crowd.members(), crowd.possible(), crowd.signing() + 1, fewest);
    }

    /** An organisation that was ever published by name, even if it has withdrawn since, cannot be confused with another. */
    static AnonymitySet count(String region, Set<UUID> members, List<SignOnRow> board, int fewest) {
        Set<UUID> possible = new HashSet<>(members);
        board.stream()
                .filter(AnonymitySets::isNamed)
                .map(SignOnRow::organisation)
                .forEach(possible::remove);
        long signing = board.stream()
                .filter(row -> row.state().counts() && row.display() == Display.REGION)
                .filter(row -> row.region().strip().equalsIgnoreCase(region.strip()))
                .count();
        return new AnonymitySet(region, members.size(), possible.size(), (int) signing, fewest);
    }

    private static boolean isNamed(SignOnRow row) {
        return row.display() == Display.NAMED && (row.answer() == Answer.SIGNED || row.answer() == Answer.WITHDRAWN);
    }
}
