package ngo.portal.persistence.funding;

import ngo.portal.persistence.shared.Refusal;

/** The file is of a kind that is not taken, or is not what its name says. */
public final class FileNotTaken extends Refusal {}
