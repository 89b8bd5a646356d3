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
record State(Set<Way> ways, @Nullable Tree decision) {
    static final State UNREACHABLE = new State(Set.of(), null);
    static final State START = new State(Set.of(Way.OPEN), null);
    static final State UNSURE = new State(Set.of(Way.UNSURE), null);

    State {
        ways = Set.copyOf(ways);
    }

    State or(State other) {
        Set<Way> all = EnumSet.noneOf(Way.class);
        all.addAll(ways);
        all.addAll(other.ways);
        return new State(all, decision != null ? decision : other.decision);
    }

    boolean isReachable() {
        return !ways.isEmpty();
    }

    /** Returns whether the frame is certainly undecided on one of the paths. */
    boolean isOpen() {
        return ways.contains(Way.OPEN) && !ways.contains(Way.UNSURE) && !ways.contains(Way.DECIDED_BEFORE);
    }

    /** Returns whether a decision here is certainly a second one on one of the paths. */
    boolean isDecided() {
        return ways.contains(Way.DECIDED) || ways.equals(Set.of(Way.DECIDED_BEFORE));
    }

    State decided(Tree by) {
        return isReachable() && !ways.contains(Way.UNSURE) ? new State(Set.of(Way.DECIDED), by) : this;
    }

    State handed() {
        return replace(Way.OPEN, Way.HANDED);
    }

    /**
     * Returns the state at the start of a branch. If the frame is decided about on all paths, the branch cannot depend
     * on it.
     */
    State branching() {
        return ways.equals(Set.of(Way.DECIDED)) ? this : replace(Way.DECIDED, Way.DECIDED_BEFORE);
    }

    /** Returns the state at the start of a catch block: the exception may depend on how far the try block came. */
    State caught() {
        return isReachable() && !ways.equals(START.ways) ? UNSURE : this;
    }

    private State replace(Way old, Way by) {
        if (!ways.contains(old)) {
            return this;
        }
        Set<Way> all = EnumSet.copyOf(ways);
        all.remove(old);
        all.add(by);
        return new State(all, decision);
    }
}
