package org.glujava.examples.negativelookup;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glujava.Inodes;
import org.glujava.TranslatorContext;
import org.glujava.type.Gfid;
import org.glujava.type.KeptInode;
import org.glujava.type.Loc;
import org.jspecify.annotations.Nullable;

/** Finds the places where names appear and disappear without a fop. */
final class OtherRules {
    /** The gfid of features/trash's folder in each volume, independent of its name. */
    private static final Gfid TRASH = new Gfid(0, 5);

    /** Xattrs whose setting is a command: to remove a directory with its content, and to make a file in a directory. */
    private static final Set<String> ORDERS = Set.of("glusterfs.dht.nuke", "glusterfs.gfid.newfile");

    /** The paths of gfid-access. In a class of its own, so that it is made when it is first needed. */
    private static final class Virtual {
        static final Pattern PATH = Pattern.compile("/\\.gfid/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");
    }

    private final Inodes inodes;

    /** Folders in the root that a translator shows or fills by itself, each with a slash at the beginning. */
    private final List<String> inRoot;

    /** Such folders in each directory. */
    private final List<String> anywhere;

    OtherRules(TranslatorContext context, Settings settings) {
        inodes = context.inodes();
        inRoot = folders(
                List.of(".meta", ".gfid", ".trashcan"),
                context.optionsInGraph("features/trash", "trash-dir"),
                settings.trashDir());
        anywhere = folders(
                List.of(".snaps"),
                context.optionsInGraph("features/snapview-client", "snapshot-directory"),
                settings.snapshotDirectory());
    }

    private static List<String> folders(List<String> usual, List<String> inGraph, @Nullable List<String> given) {
        Set<String> all = new LinkedHashSet<>();
        add(usual, all);
        add(inGraph, all);
        add(given == null ? List.of() : given, all);
        return List.copyOf(all);
    }

    /** Written without streams and regular expressions, which take 8 ms when a start is the first to use them. */
    private static void add(List<String> names, Set<String> folders) {
        for (String name : names) {
            int start = 0;
            int end = name.length();
            while (start < end && name.charAt(start) == '/') {
                start++;
            }
            while (start < end && name.charAt(end - 1) == '/') {
                end--;
            }
            if (start < end) {
                folders.add("/".concat(name.substring(start, end)));
            }
        }
    }

    /**
     * Returns whether a name in a directory is such a folder, or in one.
     *
     * @param path the path of the name; null if it is unknown
     */
    boolean holdFor(Gfid directory, @Nullable String path) {
        return directory.equals(TRASH)
                || path != null && (isInRootFolder(path) || isInFolder(path) || isBelowTrash(path));
    }

    private boolean isInRootFolder(String path) {
        for (String folder : inRoot) {
            if (isPartAt(0, path, folder)) {
                return true;
            }
        }
        return false;
    }

    private boolean isInFolder(String path) {
        for (String folder : anywhere) {
            if (hasPart(path, folder)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasPart(String path, String folder) {
        int at = path.indexOf(folder);
        while (at >= 0 && !isPartAt(at, path, folder)) {
            at = path.indexOf(folder, at + 1);
        }
        return at >= 0;
    }

    /** Returns whether a path has this folder at a position, as whole names. */
    private static boolean isPartAt(int at, String path, String folder) {
        int end = at + folder.length();
        return path.startsWith(folder, at) && (path.length() == end || path.charAt(end) == '/');
    }

    /**
     * Returns whether a path is below features/trash's folder. Looks up the folder each time, because its name can
     * change. It is in the inode table as long as a directory below it is.
     */
    private boolean isBelowTrash(String path) {
        if (path.lastIndexOf('/') == 0) {
            return false; // it is in the root
        }
        try (KeptInode trash = inodes.find(TRASH)) {
            return trash != null && isPartAt(0, path, inodes.path(trash));
        } catch (IllegalStateException e) {
            return true; // the volume is taken out of use
        }
    }

    /** Returns whether setting these xattrs changes names. */
    static boolean changeNames(Set<String> xattrs) {
        return !Collections.disjoint(xattrs, ORDERS);
    }

    /**
     * Returns the directory whose names it changes. For a path below .gfid, the inode of gfid-access has another gfid.
     */
    static Gfid directory(Loc loc) {
        Matcher virtual = Virtual.PATH.matcher(String.valueOf(loc.path()));
        return virtual.matches() ? Gfid.parse(virtual.group(1)) : loc.fileGfid();
    }
}
