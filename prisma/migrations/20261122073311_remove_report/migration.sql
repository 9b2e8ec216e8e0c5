-- The portal's role can't delete reports or what was signed. When their retention has ended it asks
-- for this, which runs with the owner's rights.
CREATE FUNCTION remove_report(report uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT AS $$
  DELETE FROM "Submission" WHERE "reportId" = report;
  DELETE FROM "Report" WHERE id = report;
$$;
REVOKE EXECUTE ON FUNCTION remove_report(uuid) FROM PUBLIC;
