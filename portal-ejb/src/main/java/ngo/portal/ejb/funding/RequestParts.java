package ngo.portal.ejb.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ngo.portal.persistence.funding.RequestEventRow;
import ngo.portal.persistence.funding.handling.EventRepository;
import ngo.portal.persistence.funding.handling.QuestionRepository;
import ngo.portal.persistence.funding.handling.QuestionRow;
import ngo.portal.persistence.funding.handling.RevealRepository;
import ngo.portal.persistence.funding.handling.RevealRow;
import ngo.portal.persistence.funding.handling.ScreeningRepository;
import ngo.portal.persistence.funding.handling.VerdictRow;
import ngo.portal.persistence.funding.sealed.SealedFileRepository;
import ngo.portal.persistence.funding.writing.ConsentRepository;
import ngo.portal.persistence.funding.writing.ConsentRow;
import ngo.portal.persistence.funding.writing.SignOffRow;
import ngo.portal.persistence.funding.writing.WriterRepository;
import ngo.portal.persistence.funding.writing.WriterRow;

/** Collects the related records of a request, as far as the caller may see them. */
@ApplicationScoped
public class RequestParts {

    /** The related records of one request. */
    public record Around(
            List<RequestEventRow> course,
            List<WriterRow> writers,
            List<SignOffRow> signOffs,
            List<ConsentRow> consents,
            List<QuestionRow> questions,
            List<UUID> files,
            List<RevealRow> reveals,
            Optional<VerdictRow> verdict) {}

    @Inject
    private EventRepository course;

    @Inject
    private WriterRepository writers;

    @Inject
    private ConsentRepository consents;

    @Inject
    private QuestionRepository questions;

    @Inject
    private SealedFileRepository files;

    @Inject
    private RevealRepository reveals;

    @Inject
    private ScreeningRepository verdicts;

    public Around of(UUID id) {
        return new Around(
                course.of(id),
                writers.of(id),
                writers.signOffs(id),
                consents.of(id),
                questions.of(id),
                files.of(id),
                reveals.of(id),
                verdicts.of(id));
    }
}
