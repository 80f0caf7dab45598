package ngo.portal.ejb.breakglass;

import ngo.portal.persistence.shared.Refusal;

/** Whoever asks cannot be the one who confirms, nor somebody of the organisation that is to be read. */
public final class AnotherPersonNeeded extends Refusal {}
