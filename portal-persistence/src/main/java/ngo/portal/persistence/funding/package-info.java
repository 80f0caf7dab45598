/**
 * Calls of funders and what organisations ask of them: the course of a request, its clock, its budget. Whatever could put a
 * person at risk stands here only in sealed form.
 */
@NullMarked
package ngo.portal.persistence.funding;

import org.jspecify.annotations.NullMarked;
