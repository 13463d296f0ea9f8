package io.headroom.store;

import io.headroom.request.AuditEvent;
import io.headroom.request.Lead;
import io.headroom.request.LeadStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Leads and what was done with them, in the tables of one database; for any number of threads. */
public final class SqlLeadStore implements LeadStore {
  private final Transactions transactions;
  private final LeadTable leads;

  public SqlLeadStore(DataSource source) {
    this.transactions = new Transactions(source);
    this.leads = new LeadTable(new NamedParameterJdbcTemplate(source));
  }

  /** Of two who bring the same permit at once one fails, and finds the other's when tried again. */
  @Override
  public Kept keep(Lead lead, By by) {
    return transactions.run(
        () -> {
          Optional<Lead> known = first("permit_number = :it", lead.permit().number());
          if (known.isPresent()) {
            return new Kept(known.get(), false);
          }
          leads.insert(lead);
          leads.write(lead.id(), "", lead.state().name(), "", by);
          return new Kept(lead, true);
        });
  }

  @Override
  public Optional<Lead> findPermit(String number) {
    return transactions.run(() -> first("permit_number = :it", number));
  }

  private Optional<Lead> first(String where, String value) {
    return leads.find(" WHERE " + where, Map.of("it", value)).stream().findFirst();
  }

  @Override
  public List<Lead> list() {
    return transactions.run(() -> leads.find(" ORDER BY lead_no", Map.of()));
  }

  @Override
  public Optional<Lead> change(String id, Lead.Step step, By by) {
    return transactions.run(
        () -> first("id = :it FOR UPDATE", id).map(before -> changed(before, step, by)));
  }

  private Lead changed(Lead before, Lead.Step step, By by) {
    Lead after = before.after(step);
    leads.update(after);
    leads.write(after.id(), before.state().name(), after.state().name(), step.note(), by);
    return after;
  }

  @Override
  public List<AuditEvent> history(String id) {
    return transactions.run(() -> leads.history(id));
  }
}
