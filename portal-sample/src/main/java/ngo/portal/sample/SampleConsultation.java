package ngo.portal.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import ngo.portal.ejb.document.AmendmentForm;
import ngo.portal.ejb.document.AmendmentService;
import ngo.portal.ejb.document.AmendmentService.Reading;
import ngo.portal.ejb.document.CommentForm;
import ngo.portal.ejb.document.CommentService;
import ngo.portal.ejb.statement.StatementReader;
import ngo.portal.ejb.statement.StatementView;
import ngo.portal.persistence.document.AmendmentState;
import ngo.portal.persistence.text.DocumentText;
import ngo.portal.sample.SampleDiscussion.Remark;
import ngo.portal.sample.SampleDiscussion.Wording;
import ngo.portal.sample.SamplePerson.Duty;

/** Adds comments with replies to a sample text, and amendments that are open, accepted and rejected. */
@ApplicationScoped
public class SampleConsultation {

    @Inject
    private CommentService comments;

    @Inject
    private AmendmentService amendments;

    @Inject
    private StatementReader reader;

    @Inject
    private SampleSession stage;

    public void hold(UUID statement, String pen, SampleDiscussion discussion) {
        stage.enter(Duty.MEMBER, pen);
        StatementView view = reader.view(statement);
        DocumentText text = view.statement().text();
        discussion.remarks().stream()
                .filter(remark ->
                        view.comments().stream().noneMatch(old -> old.body().equals(remark.says())))
                .forEach(remark -> say(statement, pen, text, remark));
        discussion.wordings().stream()
                .filter(wording -> view.amendments().stream()
                        .noneMatch(old -> old.proposed().equals(wording.proposes())))
                .forEach(wording -> amend(statement, pen, text, wording));
    }

    private void say(UUID statement, String pen, DocumentText text, Remark remark) {
        SamplePlace place = SamplePlace.of(text, remark.at());
        CommentForm form = new CommentForm();
        form.setSection(place.section());
        form.setParagraph(place.paragraph());
        form.setBody(remark.says());
        stage.enter(remark.by());
        UUID comment = comments.comment(statement, form);
        stage.enter(Duty.MEMBER, pen);
        if (!remark.reply().isEmpty()) {
            CommentForm reply = new CommentForm();
            reply.setReplyTo(comment);
            reply.setBody(remark.reply());
            comments.comment(statement, reply);
        }
        if (remark.settled()) {
            comments.resolve(statement, comment);
        }
    }

    private void amend(UUID statement, String pen, DocumentText text, Wording wording) {
        SamplePlace place = SamplePlace.of(text, wording.at());
        AmendmentForm form = new AmendmentForm();
        form.setSection(place.section());
        form.setParagraph(place.paragraph());
        form.setProposed(wording.proposes());
        form.setReason(wording.because());
        stage.enter(wording.by());
        UUID amendment = amendments.propose(statement, form);
        stage.enter(Duty.MEMBER, pen);
        if (wording.verdict().equals(AmendmentState.ACCEPTED.name())) {
            amendments.accept(statement, amendment, new Reading(1, place.key()));
        } else if (wording.verdict().equals(AmendmentState.REJECTED.name())) {
            amendments.reject(statement, amendment, 1, wording.answer());
        }
    }
}
