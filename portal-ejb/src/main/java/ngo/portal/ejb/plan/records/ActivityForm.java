package ngo.portal.ejb.plan.records;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import ngo.portal.persistence.plan.records.ActivityRow;
import org.jspecify.annotations.Nullable;

/** Unsaved form input for an activity. The responsible organisation is named by its alias, or absent. */
public class ActivityForm implements RecordForm, Serializable {

    @NotBlank
    @Size(max = 500)
    private String title = "";

    @NotNull
    private String responsible = "";

    private @Nullable LocalDate from;

    private @Nullable LocalDate to;

    @NotNull
    @Size(max = 100)
    private List<UUID> aims = new ArrayList<>();

    private long version;

    public static ActivityForm of(ActivityRow activity) {
        ActivityForm form = new ActivityForm();
        form.title = activity.title();
        form.responsible = activity.responsibleAlias();
        form.from = activity.from();
        form.to = activity.to();
        form.aims = new ArrayList<>(activity.aims());
        form.version = activity.version();
        return form;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getResponsible() {
        return responsible;
    }

    public void setResponsible(String responsible) {
        this.responsible = responsible;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }

    public List<UUID> getAims() {
        return aims;
    }

    public void setAims(List<UUID> aims) {
        this.aims = aims;
    }

    @Override
    public long getVersion() {
        return version;
    }

    @Override
    public void setVersion(long version) {
        this.version = version;
    }
}
