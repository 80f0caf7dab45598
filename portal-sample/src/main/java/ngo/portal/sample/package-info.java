/**
 * Seed data for demonstrations: plans, requests, petitions and statements in every state, written by sample people through the
 * portal's ordinary services.
 */
@NullMarked
package ngo.portal.sample;

import org.jspecify.annotations.NullMarked;
