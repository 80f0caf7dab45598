package ngo.portal.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import ngo.portal.ejb.notification.NotificationService;
import ngo.portal.persistence.notification.NotificationRow;
import ngo.portal.persistence.shared.Slice;
import ngo.portal.web.api.shared.ApiResponses;
import ngo.portal.web.api.shared.Problem;
import ngo.portal.web.api.shared.SliceParameters;

/** The caller's inbox. */
@Path("notifications")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class NotificationResource {

    @Inject
    private NotificationService notifications;

    @GET
    public Response list(@BeanParam SliceParameters slices) {
        Slice.Part<NotificationRow> part = notifications.rows(slices.wanted());
        return ApiResponses.of(
                new Slice.Part<>(part.items().stream().map(NotificationLine::of).toList(), part.next()));
    }

    /** One line of the inbox; the event is a name in kebab case. */
    public record NotificationLine(
            UUID id,
            String event,
            String subjectKind,
            UUID subject,
            String title,
            String actor,
            boolean needsAnswer,
            boolean read,
            Instant at) {

        static NotificationLine of(NotificationRow row) {
            return new NotificationLine(
                    row.id(),
                    Problem.kebab(row.event()),
                    row.subjectKind(),
                    row.subject(),
                    row.title(),
                    row.actorName(),
                    row.needsAnswer(),
                    row.read(),
                    row.createdAt());
        }
    }
}
