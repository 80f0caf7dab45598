package ngo.portal.web.petition;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import ngo.portal.web.document.TalkPage;

/** What is said about a petition. */
@Named
@ViewScoped
public class PetitionTalkPage extends TalkPage<CurrentPetition> {}
