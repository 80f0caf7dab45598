package ngo.portal.persistence.text.comparison;

import java.util.ArrayList;
import java.util.List;
import ngo.portal.persistence.text.comparison.Edits.Edit;
import ngo.portal.persistence.text.comparison.ThreeWayMerge.Origin;
import ngo.portal.persistence.text.comparison.ThreeWayMerge.Part;

/**
 * Merges two rewordings along the words of their common base. Edits of the one and the other that share a word, or add
 * something at the same place, form one part; every other edit is a part of its own. It costs two comparisons and one pass.
 */
final class Merger {

    private final List<String> base;
    private final Edits present;
    private final Edits proposed;
    private final List<Part> parts = new ArrayList<>();
    private int at;

    Merger(String base, String present, String proposed) {
        this.base = WordComparison.tokens(base);
        this.present = new Edits(this.base, WordComparison.tokens(present));
        this.proposed = new Edits(this.base, WordComparison.tokens(proposed));
    }

    List<Part> parts() {
        while (present.hasNext() || proposed.hasNext()) {
            Edit first = present.comesBefore(proposed) ? present.next() : proposed.next();
            same(first.from());
            edited(end(first));
        }
        same(base.size());
        return parts;
    }

    /** The end of the part that begins with an edit: the part grows as long as another edit conflicts with it. */
    private int end(Edit first) {
        int end = first.to();
        boolean isGrowing = true;
        while (isGrowing) {
            int reached = Math.max(present.take(at, end), proposed.take(at, end));
            isGrowing = reached > end || present.meets(at, end) || proposed.meets(at, end);
            end = reached;
        }
        return end;
    }

    private void edited(int end) {
        Origin origin = Origin.CONFLICT;
        if (!proposed.isTaken()) {
            origin = Origin.PRESENT;
        } else if (!present.isTaken()) {
            origin = Origin.PROPOSED;
        }
        String now = present.leave(at, end);
        String wanted = proposed.leave(at, end);
        boolean isAgreed = origin == Origin.CONFLICT && now.equals(wanted);
        parts.add(new Part(isAgreed ? Origin.BOTH : origin, words(at, end), now, wanted));
        at = end;
    }

    private void same(int to) {
        if (to > at) {
            String words = words(at, to);
            parts.add(new Part(Origin.NEITHER, words, words, words));
            at = to;
        }
    }

    private String words(int from, int to) {
        return String.join("", base.subList(from, to));
    }
}
