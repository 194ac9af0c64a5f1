package org.collegium.endorsement.scheme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where schemes are read.
@org.springframework.stereotype.Repository
class SchemeQueries {

    private final JdbcClient jdbc;

    SchemeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SchemeView> currentAt(LocalDate day) {
        return jdbc.sql("SELECT code, name, (SELECT max(version) FROM scheme_version v WHERE v.scheme = code"
                        + " AND v.valid_from <= ?) AS version FROM scheme ORDER BY position")
                .param(day)
                .query(this::view)
                .list();
    }

    Optional<SchemeView> find(String code, int version) {
        return jdbc.sql("SELECT code, name, v.version FROM scheme JOIN scheme_version v ON v.scheme = code"
                        + " WHERE code = ? AND v.version = ?")
                .params(code, version)
                .query(this::view)
                .optional();
    }

    private SchemeView view(ResultSet row, int line) throws SQLException {
        String code = row.getString("code");
        int version = row.getInt("version");
        return new SchemeView(
                code,
                row.getString("name"),
                applicants(code),
                version,
                criteria(code, version),
                documents(code, version));
    }

    private List<String> applicants(String code) {
        return jdbc.sql("SELECT kind FROM scheme_applicant WHERE scheme = ? ORDER BY position")
                .param(code)
                .query((row, line) -> row.getString("kind"))
                .list();
    }

    private List<RequiredDocument> documents(String code, int version) {
        return jdbc.sql(
                        "SELECT key, title, text FROM required_document WHERE scheme = ? AND version = ? ORDER BY position")
                .params(code, version)
                .query((row, line) ->
                        new RequiredDocument(row.getString("key"), row.getString("title"), row.getString("text")))
                .list();
    }

    private List<CriterionView> criteria(String code, int version) {
        return jdbc.sql("SELECT key, title, text FROM criterion WHERE scheme = ? AND version = ? ORDER BY position")
                .params(code, version)
                .query((row, line) ->
                        new CriterionView(row.getString("key"), row.getString("title"), row.getString("text")))
                .list();
    }
}
