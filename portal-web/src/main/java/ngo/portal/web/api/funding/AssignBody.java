package ngo.portal.web.api.funding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked to review a request and to decide about it: accounts, by their id or e-mail.
 *
 * @param found what verification has found out, where that was not recorded yet
 */
public record AssignBody(@Nullable List<String> reviewers, @Nullable List<String> approvers, @Nullable String found) {}
