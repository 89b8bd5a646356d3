package org.glujava.lab.authors.throttle;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.glujava.Default;
import org.glujava.Option;
import org.glujava.type.Size;

/** What each user may do in a second; 0 is no limit. */
record UserLimits(
        @Option(value = "ops-per-second", min = "0", description = "How many fops a user may do in a second.")
        @Default("0")
        long ops,

        @Option(value = "bytes-per-second", description = "How much a user may read and write in a second.")
        @Default("0")
        Size bytes,

        @Option(value = "burst", min = "0.1", max = "60", description = "How many seconds' worth may be saved up.")
        @Default("1")
        double burst,

        @Option(value = "exempt", description = "Users, as numbers, without limits.") @Default("")
        List<String> exempt) {

    UserLimits {
        for (String uid : exempt) {
            Integer.parseInt(uid.strip()); // a bad one is refused with its text
        }
    }

    Set<Integer> exemptUids() {
        return exempt.stream().map(String::strip).map(Integer::valueOf).collect(Collectors.toSet());
    }
}
