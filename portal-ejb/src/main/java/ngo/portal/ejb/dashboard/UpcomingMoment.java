package ngo.portal.ejb.dashboard;

import java.time.Instant;
import ngo.portal.ejb.action.Link;

/**
 * A moment that comes by itself, such as a deadline.
 *
 * @param kind what happens then; key of its word, {@code kind.…} in the bundle {@code dashboard}
 * @param zone the time zone in which the moment was set
 * @param day whether it is a whole day instead of an instant
 * @param link to the document that it concerns
 */
public record UpcomingMoment(String kind, String title, Instant at, String zone, boolean day, Link link) {}
