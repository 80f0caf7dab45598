package ngo.portal.leak;

import java.sql.SQLException;

/**
 * What is said about one section of a plan: remarks for readers of each kind and an answer, another wording that was turned
 * down, and a draft of its writer.
 */
record Talk(String section, String level, Words words) {

    private static final String REMARK =
            """
            insert into comment (organisation_id, id, owner_id, document_id, thread_id, section_id, paragraph, paragraph_key, quote, body,
              visibility, author_name, created_at)
            select s.organisation_id, '%s', s.organisation_id, s.plan_id, '%s', s.id, 0, 'k', '%s', '%s', '%s', 'Ada', now()
            from plan_section s where s.id = '%s'
            """;

    private static final String WORDING =
            """
            insert into amendment (organisation_id, id, owner_id, document_id, section_id, paragraph, paragraph_key, original, proposed,
              reason, author_name, created_at)
            select s.organisation_id, '%s', s.organisation_id, s.plan_id, s.id, 0, 'k', '%s', '%s', '%s', 'Ada', now()
            from plan_section s where s.id = '%s'
            """;

    private static final String VERDICT =
            """
            insert into amendment_verdict (organisation_id, amendment_id, document_id, section_id, verdict, reason, decided_by, decided_at)
            select s.organisation_id, '%s', s.plan_id, s.id, 'REJECTED', '%s', 'Ada', now() from plan_section s where s.id = '%s'
            """;

    private static final String DRAFT =
            """
            insert into document_draft (organisation_id, document_id, section_id, subject, text, beside, base_number, saved_at)
            select s.organisation_id, s.plan_id, s.id, s.owner_subject, replace(s.text, '-text<', '-draft<'), '{}', s.text_number, now()
            from plan_section s where s.id = '%s'
            """;

    static Talk about(String section, String level, Words words) {
        return new Talk(section, level, words);
    }

    void plant(Superuser superuser) throws SQLException {
        String first = Words.id();
        superuser.run(remark(first, first, "remark", "ALL"));
        superuser.run(remark(Words.id(), first, "answer", "ALL"));
        String inside = Words.id();
        superuser.run(remark(inside, inside, "remark-inside", "ORGANISATION"));
        String forLeads = Words.id();
        superuser.run(remark(forLeads, forLeads, "remark-leads", "LEADS"));
        superuser.run(wording(Words.id(), "proposed", "wording-reason"));
        String settled = Words.id();
        superuser.run(wording(settled, "turned-down", "settled-reason"));
        superuser.run(VERDICT.formatted(settled, word("verdict"), section));
        word("draft");
        superuser.run(DRAFT.formatted(section));
    }

    private String remark(String id, String thread, String field, String visibility) {
        return REMARK.formatted(id, thread, word("quote"), word(field), visibility, section);
    }

    private String wording(String id, String proposed, String reason) {
        return WORDING.formatted(id, word("original"), word(proposed), word(reason), section);
    }

    private String word(String field) {
        return words.in(level, field);
    }
}
