package org.collegium.membership.plan;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Plans extends Repository<Plan, String> {

    Optional<Plan> findById(String code);

    List<Plan> findAllByOrderByFeePenceAscCodeAsc();

    Plan saveAndFlush(Plan plan);
}
