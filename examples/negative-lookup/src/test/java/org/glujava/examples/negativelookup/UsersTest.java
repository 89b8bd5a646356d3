package org.glujava.examples.negativelookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.glujava.type.Credentials;
import org.junit.jupiter.api.Test;

/** Rule 11: the numbers of users. */
class UsersTest {
    private final Users users = new Users();

    private static Credentials user(int uid, List<Integer> groups) {
        return Credentials.of(uid, 100, 1, groups, new byte[0]);
    }

    @Test
    void a_user_keeps_his_number_also_when_others_of_his_place_come() {
        long first = users.number(user(1, List.of(5)));
        long second = users.number(user(65, List.of(5)));
        assertThat(first).isNotEqualTo(Users.NONE).isNotEqualTo(second);
        assertThat(users.number(user(1, List.of(5)))).isEqualTo(first);
        assertThat(users.number(user(65, List.of(5)))).isEqualTo(second);
    }

    /** More users than are kept. A user who returns may get a new number, but never the number of another user. */
    @Test
    void a_number_is_never_given_twice() {
        Set<Long> numbers = new HashSet<>();
        for (int uid = 0; uid < 20_000; uid++) {
            assertThat(numbers.add(users.number(user(uid, List.of())))).isTrue();
        }
        long again = users.number(user(7, List.of()));
        assertThat(users.number(user(7, List.of()))).isEqualTo(again);
    }

    @Test
    void a_user_with_too_many_groups_has_no_number() {
        List<Integer> groups = Collections.nCopies(Users.MOST_GROUPS, 1);
        assertThat(users.number(user(1, groups))).isNotEqualTo(Users.NONE);
        assertThat(users.number(user(1, Collections.nCopies(Users.MOST_GROUPS + 1, 1))))
                .isEqualTo(Users.NONE);
        assertThat(users.number(user(1, groups))).isNotEqualTo(Users.NONE);
    }
}
