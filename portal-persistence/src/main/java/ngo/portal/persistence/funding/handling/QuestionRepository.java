package ngo.portal.persistence.funding.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import ngo.portal.persistence.funding.FundingRequest;
import ngo.portal.persistence.funding.RequestSection;
import ngo.portal.persistence.shared.Select;
import ngo.portal.persistence.shared.Sql;
import ngo.portal.persistence.tenant.TenantPrincipal;

/** Questions of funders about requests. */
@ApplicationScoped
public class QuestionRepository {

    private static final Select<QuestionRow> ALL = Select.of(
            QuestionRow.class,
            """
            select id, sections, asked_name, asked_at from request_question where request_id = ?1 order by asked_at desc, id
            """);

    @PersistenceContext(unitName = "portal")
    private EntityManager entities;

    /** Asks about these sections, which the applicant may change from now on; returns the id under which the words are sealed. */
    public UUID add(FundingRequest request, Collection<RequestSection> sections, TenantPrincipal acting, Instant now) {
        UUID id = UUID.randomUUID();
        Sql.run(
                entities,
                """
                insert into request_question (organisation_id, id, applicant_id, request_id, sections, asked_by, asked_name, asked_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                """,
                request.funder(),
                id,
                request.organisation(),
                request.id(),
                sections.stream().map(Enum::name).sorted().collect(Collectors.joining(",")),
                acting.subject(),
                acting.name(),
                now);
        return id;
    }

    /** The questions, the newest first. */
    public List<QuestionRow> of(UUID request) {
        return ALL.list(entities, request);
    }
}
