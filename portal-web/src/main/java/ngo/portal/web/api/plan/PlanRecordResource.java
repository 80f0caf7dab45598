package ngo.portal.web.api.plan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import ngo.portal.ejb.plan.records.ProgressService;
import ngo.portal.web.api.shared.NothingBody;
import ngo.portal.web.api.shared.Preconditions;

/** What is followed up while a plan is carried out, and the risks that are looked at before. */
@Path("plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class PlanRecordResource {

    @Inject
    private PlanFollowUpCommands planFollowUpCommands;

    @Inject
    private ProgressService progress;

    @Inject
    private PlanCommands commands;

    @POST
    @Path("{id}/take-activity")
    public Response take(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, ActivityBody body) {
        return commands.change(id, body, preconditions, () -> planFollowUpCommands.take(id, body));
    }

    @POST
    @Path("{id}/decline-activity")
    public Response decline(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, ActivityBody body) {
        return commands.change(id, body, preconditions, () -> planFollowUpCommands.decline(id, body));
    }

    @POST
    @Path("{id}/move-activity")
    public Response move(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, ActivityBody body) {
        return commands.change(id, body, preconditions, () -> planFollowUpCommands.move(id, body));
    }

    @POST
    @Path("{id}/activities")
    public Response changeMany(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, ActivitiesBody body) {
        return commands.change(id, body, preconditions, () -> planFollowUpCommands.changeMany(id, body));
    }

    @POST
    @Path("{id}/risks")
    public Response addRisk(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, RiskBody body) {
        return commands.change(id, body, preconditions, () -> planFollowUpCommands.add(id, body));
    }

    @POST
    @Path("{id}/risk-review")
    public Response reviewRisks(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, RiskReviewBody body) {
        return commands.change(id, body, preconditions, () -> planFollowUpCommands.review(id, body));
    }

    @POST
    @Path("{id}/commitments")
    public Response addCommitment(
            @PathParam("id") UUID id, @BeanParam Preconditions preconditions, CommitmentBody body) {
        return commands.change(id, body, preconditions, () -> planFollowUpCommands.add(id, body));
    }

    @POST
    @Path("{id}/schedules")
    public Response schedule(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, ScheduleBody body) {
        return commands.change(id, body, preconditions, () -> planFollowUpCommands.schedule(id, body));
    }

    @POST
    @Path("{id}/reports")
    public Response report(@PathParam("id") UUID id, @BeanParam Preconditions preconditions, ReportBody body) {
        return commands.change(id, body, preconditions, () -> planFollowUpCommands.submit(id, body));
    }

    @POST
    @Path("{id}/reports/{report}/accept")
    public Response accept(
            @PathParam("id") UUID id,
            @PathParam("report") UUID report,
            @BeanParam Preconditions preconditions,
            NothingBody body) {
        return commands.change(id, body, preconditions, () -> progress.accept(id, report));
    }
}
