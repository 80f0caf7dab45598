package ngo.portal.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import ngo.portal.ejb.assessment.CaseAction;
import ngo.portal.ejb.assessment.SeatService;
import ngo.portal.persistence.assessment.Relation;
import ngo.portal.web.funding.CurrentRequest;
import ngo.portal.web.navigation.Redirects;
import ngo.portal.web.shared.Text;
import org.jspecify.annotations.Nullable;

/** The page for a declaration of interest: the reader's relation to the applicant, declared before the file opens or later. */
@Named
@RequestScoped
public class ConflictPage {

    @Inject
    private CurrentRequest current;

    @Inject
    private CaseTrack track;

    @Inject
    private SeatService seats;

    @Inject
    private Text text;

    private @Nullable Relation relation;

    private String note = "";

    public void load() {
        track.requireOneOf(CaseAction.DECLARE, CaseAction.DECLARE_LATER);
    }

    /** Records the declaration. A reader who declares a relation no longer finds the request. */
    public void declare() {
        Relation said = relation == null ? Relation.OTHER : relation;
        seats.declare(current.id(), said, note);
        text.said("assessment", said.isConflict() ? "recused" : "declared");
        Redirects.to(said.isConflict() ? "/funding" : current.getPath());
    }

    public void decline() {
        seats.decline(current.id());
        text.said("assessment", "declined");
        Redirects.to("/funding");
    }

    /** Whether the file is still closed to the reader. */
    public boolean isFirst() {
        return track.may("declare");
    }

    public List<Relation> getRelations() {
        return Stream.of(Relation.values())
                .filter(Relation::isDeclared)
                .filter(one -> isFirst() || one.isConflict())
                .toList();
    }

    public @Nullable Relation getRelation() {
        return relation;
    }

    public void setRelation(@Nullable Relation relation) {
        this.relation = relation;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
