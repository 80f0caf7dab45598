package ngo.portal.persistence.text.comparison;

import java.util.ArrayList;
import java.util.List;

/** Matches passages of two texts: first the equal ones, then between those the ones that share most words. */
final class PassageComparison {

    private final List<Passage> older;
    private final List<Passage> newer;
    private final List<BlockComparison> compared = new ArrayList<>();
    private final List<Passage> removed = new ArrayList<>();
    private final List<Passage> added = new ArrayList<>();

    private PassageComparison(List<Passage> older, List<Passage> newer) {
        this.older = older;
        this.newer = newer;
    }

    static List<BlockComparison> between(List<Passage> older, List<Passage> newer) {
        return new PassageComparison(older, newer).compare();
    }

    private List<BlockComparison> compare() {
        for (Alignment.Step step : Alignment.between(older, newer)) {
            switch (step.kind()) {
                case REMOVED -> removed.add(older.get(step.older()));
                case ADDED -> added.add(newer.get(step.newer()));
                case SAME -> {
                    endChange();
                    compared.add(older.get(step.older()).comparedTo(newer.get(step.newer())));
                }
            }
        }
        endChange();
        return compared;
    }

    private void endChange() {
        for (Alignment.Step pair : Likeness.pairs(removed, added)) {
            compared.add(
                    switch (pair.kind()) {
                        case SAME -> removed.get(pair.older()).comparedTo(added.get(pair.newer()));
                        case REMOVED -> removed.get(pair.older()).alone(Change.REMOVED, Piece.Kind.REMOVED);
                        case ADDED -> added.get(pair.newer()).alone(Change.ADDED, Piece.Kind.ADDED);
                    });
        }
        removed.clear();
        added.clear();
    }
}
