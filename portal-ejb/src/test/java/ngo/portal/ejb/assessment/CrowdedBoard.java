package ngo.portal.ejb.assessment;

import java.util.HexFormat;
import java.util.UUID;
import ngo.portal.ejb.DatabaseSuperuser;
import ngo.portal.ejb.vault.ObjectCipher;
import ngo.portal.persistence.assessment.BoardRow;

/** Many more requests like one, put onto its board past the portal: some whose titles open, and any number of which none does. */
final class CrowdedBoard {

    private static final String REQUESTS =
            """
            insert into funding_request select (jsonb_populate_record(r, jsonb_build_object('id', %s, 'case_code', %s,
              'changed_at', r.changed_at + %s * interval '1 second', 'alarm_at', null))).* from funding_request r, %s where r.id = '%s'
            """;

    private static final String TITLES =
            """
            insert into sealed_field select (jsonb_populate_record(f, jsonb_build_object('row_id', c.id, 'request_id', c.id,
              'sealed', '%s', 'generation', %d))).* from sealed_field f join funding_request c on c.organisation_id = f.organisation_id
            where f.row_id = '%s' and f.field = 'TITLE' and c.case_code like '%s'
            """;

    private CrowdedBoard() {}

    /** This many that have moved before it; their sealed content is no title. */
    static void older(BoardRow one, int many) {
        DatabaseSuperuser.change(REQUESTS.formatted(
                "gen_random_uuid()", "'older ' || n", "-n", "generate_series(1, " + many + ") n", one.id()));
        DatabaseSuperuser.change(TITLES.formatted("\\x00", 1, one.id(), "older %"));
    }

    /** This many that have moved after it, with titles that readers of the vault object can decrypt. */
    static void newer(BoardRow one, int many, ObjectCipher cipher) {
        for (int i = 1; i <= many; i++) {
            UUID id = UUID.randomUUID();
            String sealed = "\\x" + HexFormat.of().formatHex(cipher.sealText(id, "TITLE", "A lawyer"));
            DatabaseSuperuser.change(
                    REQUESTS.formatted("'" + id + "'", "'newer " + i + "'", i, "(select 1) once", one.id()));
            DatabaseSuperuser.change(TITLES.formatted(sealed, cipher.generation(), one.id(), "newer " + i));
        }
    }
}
