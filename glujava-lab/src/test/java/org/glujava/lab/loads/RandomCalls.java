package org.glujava.lab.loads;

import java.util.List;

/** Random system calls, right and wrong ones, each with its result: see {@code calls.c}. */
final class RandomCalls {
    private RandomCalls() {}

    static List<String> run(LoadEnvironment ground) {
        String steps = ground.thorough() ? "30000" : "4000";
        return ground.run(
                        ground.program("calls"),
                        Long.toString(ground.seed()),
                        steps,
                        ground.root().toString(),
                        ground.elsewhere().toString())
                .expectSuccess()
                .output();
    }
}
