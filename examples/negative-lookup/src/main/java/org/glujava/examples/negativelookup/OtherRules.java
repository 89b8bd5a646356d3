package org.glujava.examples.negativelookup;

import java.util.Collections;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glujava.type.Gfid;
import org.glujava.type.Loc;
import org.jspecify.annotations.Nullable;

/** Where names come and go by other rules than those of fops. */
final class OtherRules {
    /** Folders that a translator shows or fills by itself; {@code .snaps} is in each directory, the others in the root. */
    private static final Set<String> IN_ROOT = Set.of("/.meta", "/.trashcan", "/.gfid");

    private static final String SNAPSHOTS = "/.snaps";

    /** Xattrs whose setting is an order: to take a directory away with all in it, and to make a file in a directory. */
    private static final Set<String> ORDERS = Set.of("glusterfs.dht.nuke", "glusterfs.gfid.newfile");

    private static final Pattern VIRTUAL = Pattern.compile("/\\.gfid/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");

    private OtherRules() {}

    /** Whether a path is such a folder, or leads into one. */
    static boolean holdFor(@Nullable String path) {
        if (path == null || !path.contains("/.")) {
            return false;
        }
        int end = path.indexOf('/', 1);
        return IN_ROOT.contains(end < 0 ? path : path.substring(0, end)) || (path + "/").contains(SNAPSHOTS + "/");
    }

    /** Whether setting these xattrs changes names. */
    static boolean changeNames(Set<String> xattrs) {
        return !Collections.disjoint(xattrs, ORDERS);
    }

    /** In which directory it does. The inode that gfid-access has for a path below .gfid has another gfid. */
    static Gfid directory(Loc loc) {
        Matcher virtual = VIRTUAL.matcher(String.valueOf(loc.path()));
        return virtual.matches() ? Gfid.parse(virtual.group(1)) : loc.fileGfid();
    }
}
