package ngo.portal.ejb.people;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import ngo.portal.ejb.access.AccessControl;
import ngo.portal.persistence.organisation.MemberRole;
import ngo.portal.persistence.organisation.entry.DirectoryLine;
import ngo.portal.persistence.organisation.entry.DirectoryQuery;
import ngo.portal.persistence.organisation.entry.DirectorySearchRepository;
import ngo.portal.persistence.people.OfficeMemberRow;
import ngo.portal.persistence.people.OfficeRepository;
import ngo.portal.persistence.people.PersonLine;
import ngo.portal.persistence.shared.Slice;
import org.jspecify.annotations.Nullable;

/** All people of the coalition, with their organisations and roles. For coalition administrators. */
@Stateless
public class OfficeService {

    @Inject
    private OfficeRepository office;

    @Inject
    private DirectorySearchRepository directory;

    @Inject
    private AccessControl access;

    @Inject
    private Clock clock;

    /** A person with all their memberships. */
    public record Everywhere(PersonLine person, List<OfficeMemberRow> memberships) {

        public Everywhere {
            memberships = List.copyOf(memberships);
        }
    }

    /**
     * People by name.
     *
     * @param after the key that the previous part returned; empty for the first
     */
    public Slice.Part<Everywhere> people(String search, String after, int size) {
        access.requireOffice();
        Slice.Part<PersonLine> part = part(office.people(search, after, size + 1), size, PersonLine::subject);
        Map<String, List<OfficeMemberRow>> members =
                office.members(part.items().stream().map(PersonLine::subject).toList(), clock.instant());
        List<Everywhere> people = part.items().stream()
                .map(one -> new Everywhere(one, members.getOrDefault(one.subject(), List.of())))
                .toList();
        return new Slice.Part<>(people, part.next());
    }

    /**
     * Memberships by the name of the person.
     *
     * @param alias of one organisation; empty for all
     */
    public Slice.Part<OfficeMemberRow> members(String alias, @Nullable MemberRole role, String after, int size) {
        access.requireOffice();
        return part(office.members(alias, role, after, size + 1, clock.instant()), size, OfficeMemberRow::key);
    }

    /** A part of the directory. */
    public Slice.Part<DirectoryLine> organisations(DirectoryQuery query) {
        access.requireOffice();
        return directory.find(query);
    }

    private static <T> Slice.Part<T> part(List<T> oneMore, int size, Function<T, String> key) {
        if (oneMore.size() <= size) {
            return new Slice.Part<>(List.copyOf(oneMore), null);
        }
        List<T> items = List.copyOf(oneMore.subList(0, size));
        return new Slice.Part<>(items, key.apply(items.get(size - 1)));
    }
}
