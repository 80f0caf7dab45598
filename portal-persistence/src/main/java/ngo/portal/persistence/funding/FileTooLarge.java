package ngo.portal.persistence.funding;

import ngo.portal.persistence.shared.Refusal;

/** The file is larger than ten megabytes. */
public final class FileTooLarge extends Refusal {}
