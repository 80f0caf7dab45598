package ngo.portal.ejb.plan.records;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import ngo.portal.persistence.plan.records.ObjectiveRow;
import org.jspecify.annotations.Nullable;

/** Unsaved form input for an objective. */
public class ObjectiveForm implements RecordForm, Serializable {

    @NotBlank
    @Size(max = 2000)
    private String text = "";

    @NotNull
    @Size(max = 1000)
    private String indicator = "";

    @NotNull
    @Size(max = 500)
    private String baseline = "";

    @NotNull
    @Size(max = 500)
    private String target = "";

    private @Nullable LocalDate dueOn;

    private long version;

    public static ObjectiveForm of(ObjectiveRow objective) {
        ObjectiveForm form = new ObjectiveForm();
        form.text = objective.text();
        form.indicator = objective.indicator();
        form.baseline = objective.baseline();
        form.target = objective.target();
        form.dueOn = objective.dueOn();
        form.version = objective.version();
        return form;
    }

    ObjectiveRow row(UUID id, UUID section) {
        return new ObjectiveRow(
                id, section, 0, text.strip(), indicator.strip(), baseline.strip(), target.strip(), dueOn, version);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getIndicator() {
        return indicator;
    }

    public void setIndicator(String indicator) {
        this.indicator = indicator;
    }

    public String getBaseline() {
        return baseline;
    }

    public void setBaseline(String baseline) {
        this.baseline = baseline;
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }

    public @Nullable LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(@Nullable LocalDate dueOn) {
        this.dueOn = dueOn;
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
