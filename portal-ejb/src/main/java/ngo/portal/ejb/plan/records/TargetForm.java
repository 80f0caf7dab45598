package ngo.portal.ejb.plan.records;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import ngo.portal.persistence.plan.records.Stance;
import ngo.portal.persistence.plan.records.TargetRow;
import org.jspecify.annotations.Nullable;

/** Unsaved form input for a target of the power map. */
public class TargetForm implements RecordForm, Serializable {

    @NotBlank
    @Size(max = 300)
    private String name = "";

    @NotNull
    private Stance stance = Stance.SWING;

    @NotNull
    @Size(max = 2000)
    private String influencePath = "";

    private @Nullable LocalDate lastContactOn;

    private long version;

    public static TargetForm of(TargetRow target) {
        TargetForm form = new TargetForm();
        form.name = target.name();
        form.stance = target.stance();
        form.influencePath = target.influencePath();
        form.lastContactOn = target.lastContactOn();
        form.version = target.version();
        return form;
    }

    TargetRow row(UUID id, UUID section) {
        return new TargetRow(id, section, name.strip(), stance, influencePath.strip(), lastContactOn, version);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Stance getStance() {
        return stance;
    }

    public void setStance(Stance stance) {
        this.stance = stance;
    }

    public String getInfluencePath() {
        return influencePath;
    }

    public void setInfluencePath(String influencePath) {
        this.influencePath = influencePath;
    }

    public @Nullable LocalDate getLastContactOn() {
        return lastContactOn;
    }

    public void setLastContactOn(@Nullable LocalDate lastContactOn) {
        this.lastContactOn = lastContactOn;
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
