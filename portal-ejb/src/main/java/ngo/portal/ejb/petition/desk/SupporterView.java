package ngo.portal.ejb.petition.desk;

import ngo.portal.persistence.petition.desk.SupporterCountRow;

/**
 * The supporters that an organisation could export.
 *
 * @param fresh whether the reader has authenticated recently
 */
public record SupporterView(SupporterCountRow count, boolean fresh) {}
