package org.modelwire.web.exit;

import java.util.List;

/**
 * What stands at one public address.
 *
 * @param status of its answer; 0 if there was none
 * @param found texts of the brief that it shows
 * @param present whether anything of the brief is still there: a text, or its picture
 */
public record Exit(String address, int status, List<String> found, boolean present) {}
