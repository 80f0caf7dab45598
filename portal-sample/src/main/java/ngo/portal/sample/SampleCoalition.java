package ngo.portal.sample;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import ngo.portal.ejb.publication.PublicService;
import ngo.portal.persistence.shared.Refusal;
import ngo.portal.persistence.text.CanonicalText;
import ngo.portal.sample.petition.PetitionSeeder;
import ngo.portal.sample.petition.PetitionStory;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seeds a demonstration once with plans, requests for funding, petitions and statements. The last statement is created when its
 * text is public, and publications stay on record: so its fingerprint shows whether anything is left to create, whatever people
 * have done since.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class SampleCoalition {

    private static final Logger LOG = System.getLogger(SampleCoalition.class.getName());
    private static final Duration DEPLOYMENT_DELAY = Duration.ofSeconds(1);
    private static final Duration RETRY_DELAY = Duration.ofSeconds(10);

    @Inject
    @ConfigProperty(name = "portal.demo", defaultValue = "false")
    private boolean demo;

    @Resource
    private TimerService timers;

    @Inject
    private PublicService published;

    @Inject
    private StatementSeeder statements;

    @Inject
    private PlanSeeder planner;

    @Inject
    private RequestSeeder applicants;

    @Inject
    private PetitionSeeder petitions;

    @Inject
    private SampleChair chair;

    @Inject
    private SampleSession stage;

    @PostConstruct
    void plan() {
        if (demo) {
            planAfter(DEPLOYMENT_DELAY);
        }
    }

    private void planAfter(Duration wait) {
        timers.createSingleActionTimer(wait.toMillis(), new TimerConfig(null, false));
    }

    @Timeout
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void load() {
        try {
            if (isLoaded()) {
                return;
            }
            if (chair.hasItsOrganisations()) {
                seedAll();
            } else {
                planAfter(DEPLOYMENT_DELAY);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The sample coalition has to wait.", e);
            planAfter(RETRY_DELAY);
        } finally {
            stage.clear();
        }
    }

    private boolean isLoaded() {
        String last = CanonicalText.of(Story.LAST.text().text()).fingerprint();
        return !published.withFingerprint(last).isEmpty();
    }

    private void seedAll() {
        chair.goRound();
        for (PlanStory story : PlanStory.values()) {
            seed(story, () -> planner.seed(story));
        }
        for (RequestStory story : RequestStory.values()) {
            seed(story, () -> applicants.seed(story));
        }
        for (PetitionStory story : PetitionStory.values()) {
            seed(story, () -> petitions.seed(story));
        }
        for (Story story : Story.values()) {
            seed(story, () -> statements.seed(story));
        }
        LOG.log(Level.INFO, "The sample coalition has its plans, requests, petitions and statements.");
    }

    /** A story that people have meanwhile continued in their own way is left alone. */
    private static void seed(Enum<?> story, Runnable seeding) {
        try {
            seeding.run();
        } catch (Refusal refusal) {
            LOG.log(Level.WARNING, "The story {0} ends early: {1}", story, refusal.getMessage());
        }
    }
}
