package org.glujava.processor.flow;

import com.sun.source.tree.Tree;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The paths that lead to one place in the source.
 *
 * @param ways the states of the frame on these paths; empty for an unreachable place
 * @param decision a decision on one of them
 */
record PathStates(Set<FrameState> ways, @Nullable Tree decision) {
    static final PathStates UNREACHABLE = new PathStates(Set.of(), null);
    static final PathStates START = new PathStates(Set.of(FrameState.OPEN), null);
    static final PathStates UNSURE = new PathStates(Set.of(FrameState.UNSURE), null);

    PathStates {
        ways = Set.copyOf(ways);
    }

    PathStates or(PathStates other) {
        Set<FrameState> all = EnumSet.noneOf(FrameState.class);
        all.addAll(ways);
        all.addAll(other.ways);
        return new PathStates(all, decision != null ? decision : other.decision);
    }

    boolean isReachable() {
        return !ways.isEmpty();
    }

    /** Returns whether the frame is certainly undecided on one of the paths. */
    boolean isOpen() {
        return ways.contains(FrameState.OPEN)
                && !ways.contains(FrameState.UNSURE)
                && !ways.contains(FrameState.DECIDED_BEFORE);
    }

    /** Returns whether a decision here is certainly a second one on one of the paths. */
    boolean isDecided() {
        return ways.contains(FrameState.DECIDED) || ways.equals(Set.of(FrameState.DECIDED_BEFORE));
    }

    PathStates decided(Tree by) {
        return isReachable() && !ways.contains(FrameState.UNSURE)
                ? new PathStates(Set.of(FrameState.DECIDED), by)
                : this;
    }

    PathStates handed() {
        return replace(FrameState.OPEN, FrameState.HANDED);
    }

    /**
     * Returns the state at the start of a branch. If the frame is decided about on all paths, the branch cannot depend
     * on it.
     */
    PathStates branching() {
        return ways.equals(Set.of(FrameState.DECIDED)) ? this : replace(FrameState.DECIDED, FrameState.DECIDED_BEFORE);
    }

    /** Returns the state at the start of a catch block: the exception may depend on how far the try block came. */
    PathStates caught() {
        return isReachable() && !ways.equals(START.ways) ? UNSURE : this;
    }

    private PathStates replace(FrameState old, FrameState by) {
        if (!ways.contains(old)) {
            return this;
        }
        Set<FrameState> all = EnumSet.copyOf(ways);
        all.remove(old);
        all.add(by);
        return new PathStates(all, decision);
    }
}
